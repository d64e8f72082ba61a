exports.add = (a, b) => a + b;
exports.kind = 'common';
module.exports.later = true;
