/** Where class-transformer remembers the types of nested fields; the package does not declare this module. */
declare module 'class-transformer/cjs/storage.js' {
  const storage: { readonly defaultMetadataStorage: never };
  export default storage;
}
