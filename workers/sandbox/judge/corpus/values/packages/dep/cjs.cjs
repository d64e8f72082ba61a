exports.kind = 'by require';
