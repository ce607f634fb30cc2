#include "foundation/db/driver.h"
namespace alongside::detail {
std::unique_ptr<Database> open_postgresql(const DatabaseOptions&) {
  throw CommandProblem("PostgreSQL is not built in yet");
}
}  // namespace alongside::detail
