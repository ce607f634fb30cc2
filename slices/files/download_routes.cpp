// Handing files out. Each way to one goes through a person or a member first.
#include <algorithm>
#include <memory>

#include "foundation/http/forms/forms.h"
#include "slices/files/file_storage.h"
#include "slices/files/routes.h"

namespace alongside::files {
namespace {

enum class Size { whole, thumbnail };

/// ASCII for old browsers, the real name for all others (RFC 6266, RFC 8187).
std::string disposition(const File& file) {
  std::string plain;
  for (const char c : file.name) {
    const auto byte = static_cast<unsigned char>(c);
    plain += byte < 0x20 || byte > 0x7e || c == '"' || c == '\\' ? '_' : c;
  }
  const char* how = is_picture(file.kind) ? "inline" : "attachment";
  return std::string(how) + "; filename=\"" + plain + "\"; filename*=UTF-8''" +
         percent_encoded(file.name);
}

/// A browser that is talked into showing it as a page runs nothing of it.
constexpr const char* nothing_runs = "sandbox; default-src 'none'";

struct Found {
  File file;
  Id<StoredFile> stored;
  std::int64_t bytes = 0;
};

Found found(const Request& request, Read& read, const std::optional<StoredRow>& row, Size size) {
  if (!row || (size == Size::thumbnail && !row->thumbnail)) throw NotFound();
  const Id<StoredFile> stored = size == Size::thumbnail ? *row->thumbnail : row->large;
  return {row->file, stored, database_file_store(request.site->key)->size(read, stored)};
}

/// Goes out piece by piece, each read when the one before has gone: however large the file is and
/// however many have it at once, little of it is held. Who asked was allowed to when it began.
Response handed_out(const Request& request, Database& database, const Found& found) {
  const std::shared_ptr<FileStore> store = database_file_store(request.site->key);
  Response response = streamed(
      content_type(found.file.kind),
      {.size = static_cast<std::uint64_t>(found.bytes),
       .piece = [store, &database, stored = found.stored](std::uint64_t begin, std::size_t most) {
         return database.read([&](Read& read) {
           const auto count =
               std::min<std::int64_t>(static_cast<std::int64_t>(most), FileStore::piece_bytes);
           return store->read(read, stored, static_cast<std::int64_t>(begin), count);
         });
       }});
  response.headers = {{"Content-Disposition", disposition(found.file)},
                      {"Content-Security-Policy", nothing_runs}};
  response.etag = std::to_string(found.stored.number);  // What is kept never changes.
  // Short: on a machine that several people use, it is gone soon after they have.
  if (is_picture(found.file.kind)) {
    response.headers.emplace_back("Cache-Control", "private, max-age=300");
  }
  return response;
}

Response of_group(const Request& request, Database& database, Size size) {
  return handed_out(request, database, database.read([&](Read& read) {
    const groups::Member member = groups::member_asking(read, request);
    const auto row = find_in_group(read, member.group.id, request.id<File>("file"));
    return found(request, read, row, size);
  }));
}

Found portrait(const Request& request, Read& read, Id<people::Person> person) {
  const auto row = find_held(read, held_by_person(person), request.id<File>("file"));
  return found(request, read, row, row && row->thumbnail ? Size::thumbnail : Size::whole);
}

}  // namespace

Response own_picture(const Request& request, Database& database) {
  return handed_out(request, database, database.read([&](Read& read) {
    return portrait(request, read, people::visit_signed_in(read, request).person->id);
  }));
}

Response picture_of_member(const Request& request, Database& database) {
  return handed_out(request, database, database.read([&](Read& read) {
    const groups::Member member = groups::member_asking(read, request);
    return portrait(request, read,
                    groups::person_of(read, member, request.id<groups::Member>("member")));
  }));
}

Response file_by_link(const Request& request, Database& database) {
  return handed_out(request, database, database.read([&](Read& read) {
    return found(request, read, find_anywhere(read, request.id<File>("file")), Size::whole);
  }));
}

Response file_of_group(const Request& request, Database& database) {
  return of_group(request, database, Size::whole);
}

Response thumbnail_of_group(const Request& request, Database& database) {
  return of_group(request, database, Size::thumbnail);
}

}  // namespace alongside::files
