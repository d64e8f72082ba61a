exports.early = true;
exports.other = require('./cycle-b.cjs');
