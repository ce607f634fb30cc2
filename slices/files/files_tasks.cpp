#include "slices/files/files_tasks.h"

#include "foundation/store/file_store.h"

namespace alongside::files {

JobKind files_job(const SecretKey& key) {
  return erasing_job(database_file_store(key));
}

}  // namespace alongside::files
