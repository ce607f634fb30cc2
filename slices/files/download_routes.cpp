// Handing files out. Each way to one goes through a person or a member first.
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

Response handed_out(const Request& request, Transaction& transaction, const StoredRow& row,
                    Size size) {
  const auto store = database_file_store(request.site->key);
  const Id<StoredFile> stored =
      size == Size::thumbnail ? row.thumbnail.value_or(row.large) : row.large;
  Response response{.content_type = content_type(row.file.kind),
                    .body = store->read(transaction, stored, 0, store->size(transaction, stored)),
                    .headers = {{"Content-Disposition", disposition(row.file)},
                                {"Content-Security-Policy", nothing_runs}}};
  response.etag = std::to_string(stored.number);  // What is kept never changes.
  // Short: on a machine that several people use, it is gone soon after they have.
  if (is_picture(row.file.kind)) {
    response.headers.emplace_back("Cache-Control", "private, max-age=300");
  }
  return response;
}

Response of_group(const Request& request, Read& read, Size size) {
  const groups::Member member = groups::member_asking(read, request);
  const auto row = find_in_group(read, member.group.id, request.id<File>("file"));
  if (!row) throw NotFound();
  if (size == Size::thumbnail && !row->thumbnail) throw NotFound();
  return handed_out(request, read, *row, size);
}

Response portrait(const Request& request, Read& read, Id<people::Person> person) {
  const auto row = find_held(read, held_by_person(person), request.id<File>("file"));
  if (!row) throw NotFound();
  return handed_out(request, read, *row, Size::thumbnail);
}

}  // namespace

Response own_picture(const Request& request, Read& read) {
  return portrait(request, read, people::visit_signed_in(read, request).person->id);
}

Response picture_of_member(const Request& request, Read& read) {
  const groups::Member member = groups::member_asking(read, request);
  return portrait(request, read,
                  groups::person_of(read, member, request.id<groups::Member>("member")));
}

Response file_by_link(const Request& request, Read& read) {
  const auto row = find_anywhere(read, request.id<File>("file"));
  if (!row) throw NotFound();
  return handed_out(request, read, *row, Size::whole);
}

Response file_of_group(const Request& request, Read& read) {
  return of_group(request, read, Size::whole);
}

Response thumbnail_of_group(const Request& request, Read& read) {
  return of_group(request, read, Size::thumbnail);
}

}  // namespace alongside::files
