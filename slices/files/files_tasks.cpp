#include "slices/files/files_tasks.h"

#include "foundation/store/file_store.h"

namespace alongside::files {

BackgroundTask files_task(const SecretKey& key) {
  return erasing_task(database_file_store(key));
}

}  // namespace alongside::files
