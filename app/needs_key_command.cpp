// alongside needs-key: what people need to take part is sealed anew.
#include <fmt/core.h>

#include "app/commands.h"
#include "app/program.h"
#include "foundation/base/secrets.h"
#include "slices/needs/needs.h"

namespace alongside {

int turn_needs_key(const Settings& settings, bool forget_earlier) {
  const std::string path = key_file_of(settings);
  const auto database = open_database(settings);
  const std::int64_t rows =
      needs::turn_key(*database, load_or_make_key(path), path,
                      forget_earlier ? needs::EarlierKeys::forgotten : needs::EarlierKeys::kept);
  fmt::print("There is a new key in {}, and {} rows are sealed with it\n", path, rows);
  fmt::print("Copy the key file again to where you keep it, and to each machine that serves\n");
  return 0;
}

}  // namespace alongside
