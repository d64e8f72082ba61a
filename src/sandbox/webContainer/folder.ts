/** The folder in the container that holds what is judged; fresh for every run. */
export const FOLDER = 'judge';
