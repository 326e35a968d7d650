/** Path under which the API answers. */
export const API_PREFIX = '/api/v1';
