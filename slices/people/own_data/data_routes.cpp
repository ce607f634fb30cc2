#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "foundation/tables/archive.h"
#include "slices/people/own_data/data_pages.h"
#include "slices/people/own_data/data_tables.h"
#include "slices/people/people.h"
#include "slices/people/routes.h"

namespace alongside::people {
namespace {

std::string kept_of(Read& read, const Request& request, Id<Person> person) {
  JsonWriter json;
  for (const Room& room : rooms_of(request)) {
    if (room.own_data == nullptr) continue;
    room.own_data(json, read, {.site = *request.site, .person = person, .now = request.now});
  }
  return json.written();
}

}  // namespace

// GET /me/data
Response own_data(const Request& request, Read& read) {
  const Id<Person> person = visit_signed_in(read, request).person->id;
  return download("alongside-account.json", "application/json", kept_of(read, request, person));
}

// GET /me/data/all
Response own_data_in_every_form(const Request& request, Read& read) {
  const Visit here = visit_signed_in(read, request);
  const std::string kept = kept_of(read, request, here.person->id);
  std::vector<std::pair<std::string, std::string>> files{
      {"read-me.html", data_html(words_of(request, here), here.community.name, kept)},
      {"own-data.json", kept}};
  for (DataTable& table : data_tables(kept)) {
    files.emplace_back("tables/" + table.file_name, std::move(table.csv));
  }
  return download("alongside-account.zip", "application/zip", archive_of(files));
}

}  // namespace alongside::people
