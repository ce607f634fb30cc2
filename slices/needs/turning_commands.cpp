// See turn_key in needs.h.
#include "foundation/base/keys/further_keys.h"
#include "slices/needs/needs.h"
#include "slices/needs/turning_storage.h"

namespace alongside::needs {
namespace {

using Step = std::int64_t (*)(Write&, const NeedsKeys&, const NamedKey&, std::int64_t&);

/// One walk from the beginning to the end: how many rows another key had sealed.
std::int64_t walk(Database& database, const NeedsKeys& keys, const NamedKey& with, Step step) {
  struct Place {
    std::int64_t reached = 0, rows = 0;
  };
  std::int64_t all = 0;
  Place place;
  do {
    place = database.write([&](Write& write) {
      Place next = place;  // The body may run again.
      next.rows = step(write, keys, with, next.reached);
      write.commit();
      return next;
    });
    all += place.rows;
  } while (place.rows > 0);
  return all;
}

/// Until a walk finds nothing: a server that wrote meanwhile may have begun before it heard of the
/// new key.
std::int64_t seal_all(Database& database, const NeedsKeys& keys, const NamedKey& with, Step step) {
  std::int64_t all = 0;
  while (const std::int64_t rows = walk(database, keys, with, step)) all += rows;
  return all;
}

}  // namespace

std::int64_t turn_key(Database& database, const SecretKey& of_site, const std::string& key_file,
                      EarlierKeys earlier) {
  const SecretKey key = add_further_key(key_file, lines_of_needs);
  const NamedKey with{name_of_key(key), key};
  use_key_file(key_file);
  database.write([&](Write& write) {
    seal_with(write, with.name);
    write.commit();
  });
  const NeedsKeys keys(of_site);
  const std::int64_t rows = seal_all(database, keys, with, seal_some_needs) +
                            seal_all(database, keys, with, seal_some_sharing);
  if (earlier == EarlierKeys::forgotten) keep_first_further_key(key_file, lines_of_needs);
  return rows;
}

}  // namespace alongside::needs
