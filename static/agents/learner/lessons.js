// lessons.js: what experience says about kinds of edits: [times it fixed a program, times it was tried].
export const lessons = {};
