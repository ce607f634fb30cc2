#include "slices/files/own_data_storage.h"

#include "slices/files/file_storage.h"

namespace alongside::files {
namespace {

struct BroughtOnDay {
  std::int64_t day = 0;  // Since 1970, UTC.
  std::int64_t bytes = 0;
};

}  // namespace

constexpr Sql own_days_sql{"SELECT day, bytes FROM file_days WHERE person_id = $1 ORDER BY day"};
void write_own_data(JsonWriter& json, Read& read, std::string_view base_url,
                    Id<people::Person> person) {
  json.object("files", [&] {
    json.list("pictures", [&] {
      for (const StoredRow& row : rows_held(read, held_by_person(person))) {
        json.item([&] {
          json.text("name", row.file.name);
          json.text("description", row.file.description);
          json.text("address",
                    std::string(base_url) + "/me/picture/" + std::to_string(row.file.id.number));
        });
      }
    });
    json.list("brought", [&] {
      for (const BroughtOnDay& one : read.all<BroughtOnDay>(own_days_sql, person)) {
        json.item([&] {
          json.instant("day", Instant(std::chrono::days(one.day)));
          json.number("bytes", one.bytes);
        });
      }
    });
  });
}

}  // namespace alongside::files
