export default 'dep';
export const depName = 'by import';
