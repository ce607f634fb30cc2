// What people bring: pictures, papers and sound. A file belongs to a group, or is the picture that
// a person is shown by; it is held by something of another slice and goes when that goes.
//
//   const auto accepted = files::accept(request, "file", files::Wanted::anything);  // Slow.
//   if (!accepted) ... accepted.problems()
//   const auto kept = files::keep(database, request, *accepted, {...}, [&](Write& write, auto id) {
//     ...   // In the same transaction: what holds it. Ask again who asks.
//   });
//
// Everything else about access is by construction: a file of a group is only found with a `Member`.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/db/database.h"
#include "foundation/http/request.h"
#include "slices/files/allowance.h"
#include "slices/files/kinds.h"
#include "slices/groups/groups.h"
#include "slices/people/people.h"

namespace alongside::files {

struct File {
  Id<File> id;
  Kind kind = Kind::jpeg;
  std::string name;         // Ends as its kind does.
  std::string description;  // What a picture shows; "" where nobody said.
  std::int64_t bytes = 0;   // As they are counted: with the small one of a picture.
  std::int64_t width = 0;   // Of a picture, in points; 0 of others.
  std::int64_t height = 0;
};

// ---- Bringing ----

enum class Wanted { pictures, papers, sound, anything };

/// Checked by content, and safe to keep. A picture is written anew, without what its camera wrote
/// beside it; all others are as they were brought.
struct Accepted {
  Kind kind = Kind::jpeg;
  std::string name;
  std::string content;
  std::string thumbnail;  // Of a picture.
  std::int64_t width = 0;
  std::int64_t height = 0;
};

/// Whether a file was chosen in `field` at all.
bool was_chosen(const Request& request, std::string_view field);
/// Takes up to some seconds for a large picture: not inside a transaction.
Result<Accepted> accept(const Request& request, std::string_view field, Wanted wanted);

/// What holds a file: "document" 12. It must be one word of the slice that asks.
struct Holder {
  std::string kind;
  std::int64_t number = 0;
};

struct Keeping {
  Id<people::Person> person;  // Who brings it: counted, not written down.
  std::optional<Id<groups::Group>> group;
  Holder held_by;
  std::string description;
  std::string_view field;  // Where a problem stands: nothing is left of what may be brought.
};
/// Writes the bytes in short transactions, then the file and what `then` does in one more; nobody
/// sees it before. What `then` throws stops all of it.
Result<Id<File>> keep(Database& database, const Request& request, const Accepted& accepted,
                      const Keeping& keeping, const std::function<void(Write&, Id<File>)>& then);

/// What a person, and the group, have brought already.
Used used(Transaction& transaction, Id<people::Person> person,
          std::optional<Id<groups::Group>> group, Instant now);

// ---- What is there ----

/// One of the member's group; NotFound otherwise.
File find(Transaction& transaction, const groups::Member& member, Id<File> file);
/// In the order of their numbers, which are random.
std::vector<File> held(Transaction& transaction, const groups::Member& member,
                       const Holder& holder);
std::string path_to(Id<groups::Group> group, Id<File> file);
/// For printing, and for programs that a job starts: whoever has the link may have the file until
/// then, without a session. Ask for minutes, not days.
std::string signed_path_to(const Site& site, Id<File> file, Instant until);

// ---- Going ----

/// Nobody can have it from the commit on; its bytes are erased soon after.
void remove(Write& write, const Site& site, Id<File> file);
/// All that `holder` held: it goes.
void release(Write& write, const Site& site, const Holder& holder);
/// The picture that the person is shown by, and what was counted.
void forget_person(Write& write, const Site& site, Id<people::Person> person);
/// Files of the group, whatever held them, so many at a time; false where there was none left.
bool erase_some_of_group(Write& write, const Site& site, Id<groups::Group> group);
inline constexpr std::int64_t files_a_step = 100;

}  // namespace alongside::files
