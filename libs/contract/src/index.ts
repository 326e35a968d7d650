export { API_PREFIX } from './api-prefix.js';
export { PROBLEM_MEDIA_TYPE, problemType, type FieldProblem, type Problem, type UnmetProblem } from './problem.js';
