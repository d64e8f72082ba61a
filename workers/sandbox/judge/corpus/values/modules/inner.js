export const viaImports = 'through imports';
