exports.sawKeys = Object.keys(require('./cycle-a.cjs'));
