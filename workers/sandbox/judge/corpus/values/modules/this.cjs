exports.self = this === module.exports;
