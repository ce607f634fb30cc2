// People: accounts, sessions, and who is asking.
//
// A *caretaker* looks after the installation (its name, who may start groups). That gives no
// sight of any group's perspectives, statements or answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "foundation/db/database.h"
#include "foundation/html/page.h"
#include "foundation/http/request.h"
#include "foundation/http/response.h"
#include "foundation/rooms/ending.h"
#include "slices/community/community.h"

namespace alongside::people {

/// The cookie that holds a session's token; the database has only its fingerprint.
inline constexpr std::string_view session_cookie = "alongside_session";

/// What everybody of the demonstration signs in with; the front page of a demonstration says so.
inline constexpr std::string_view demonstration_passphrase = "correct horse battery staple";

/// The name of the demonstration's community.
inline constexpr std::string_view demonstration_community = "Riverside together (made up)";

struct Person {
  Id<Person> id;
  std::string name;      // What they want to be called.
  std::string pronouns;  // "" where they give none.
  bool caretaker = false;
};

/// The place that the pages belong to ends on a day: a line on each says so, but for those that say
/// it themselves.
struct PlaceEnds {
  Instant at{};
  std::string place, why;  // Paths: of its first page, and of the page that says more.
};

/// Who asks, in which community: one batch of two questions.
struct Visit {
  community::Community community;  // All empty before it is set up.
  std::optional<Person> person;
  html::ReadingWishes reading;               // The person's, or this browser's before signing in.
  std::optional<html::GroupBar> group = {};  // Whose page is asked for, where they are a member.
  std::optional<PlaceEnds> place_ends = {};
};
Visit visit(Transaction& transaction, const Request& request);

/// The same for what needs an account; throws SignInNeeded. `person` is always there.
Visit visit_signed_in(Transaction& transaction, const Request& request);

/// Whose session this token belongs to: for programs, which send it on purpose.
std::optional<Person> person_with_token(Transaction& transaction, std::string_view token,
                                        Instant now);

/// How somebody asks to read, where the database is not asked: for the pages of stops.
html::ReadingWishes wishes_of_browser(const Request& request);

/// The language that the visitor wishes, or the community's; the request's before it is set up.
const Words& words_of(const Request& request, const Visit& visit);

/// What the page frame shows of it.
html::Frame frame(const Request& request, const Visit& visit);

struct NewPerson {
  std::string name;
  std::string email;  // "" for somebody without one.
  std::string pronouns;
  std::string passphrase_hash;  // hash_passphrase; "" for somebody who cannot sign in.
  bool caretaker = false;
};
/// Makes an account. The name to sign in with is unique: see `name_is_taken`.
Id<Person> add_person(Write& write, const NewPerson& person, Instant now);

/// Whether somebody signs in with this name, however it is written large or small.
bool name_is_taken(Transaction& transaction, std::string_view name);

/// Names of people, for lists that another slice shows; in the order of `ids`. Who is not there
/// is left out.
std::vector<Person> people_named(Transaction& transaction, const std::vector<Id<Person>>& ids);

/// How somebody is reached by mail; nothing where they are not there.
struct Reach {
  std::string name;
  std::string email;     // As they typed it, confirmed or not; "" for somebody without one.
  std::string language;  // In which they read; "": that of the community.
};
std::optional<Reach> reach_of(Transaction& transaction, Id<Person> person);

/// The picture that a person chose to be shown by. `file` is one of slices/files, which sets and
/// removes it; `description` is in their own words, "" where they gave none.
struct Portrait {
  Id<Person> person;
  std::int64_t file = 0;
  std::string description;
};
/// Of those among `people` who have one.
std::vector<Portrait> portraits_of(Transaction& transaction, const std::vector<Id<Person>>& people);
void set_portrait(Write& write, const Portrait& portrait);
void remove_portrait(Write& write, Id<Person> person);

/// Two letters at most, for who has no picture: of the first word and the last.
std::string initials(std::string_view name);

/// Starts a session of 30 days: the cookie to send. The oldest of 20 ends.
SetCookie start_session(Write& write, Id<Person> person, Instant now);

/// Whose live pages they are. A write that takes sight of something away from a person ends them:
/// their browsers ask again, and access is checked again.
std::string live_reader(Id<Person> person);
void end_live_pages(Write& write, Id<Person> person);

/// Whoever has `token` may make an account until `expires`, even where sign-up is not open:
/// `/sign-up?invitation=TOKEN&next=...`. `uses` is for all: those who sign up, whom the room of the
/// link lets in at once (`Room::welcome`), and those with an account who are let in by `take_use`.
void allow_sign_up(Write& write, std::string_view token, Instant expires, std::int64_t uses);
/// Whether a use of `token` is left.
bool has_use(Transaction& transaction, std::string_view token, Instant now);
/// Spends one; false where none is left.
bool take_use(Write& write, std::string_view token, Instant now);

/// Tries at a secret of another slice, from where `request` comes: a code in a letter. `what` keeps
/// kinds of secrets apart. One more is counted, or there is a problem of `field`: how long to wait.
Problems count_guess(Write& write, const Request& request, std::string_view what,
                     std::string_view field);
/// It was no guess: the secret was right.
void give_back_guess(Write& write, const Request& request, std::string_view what);

/// Who looks after the community, the first 50: to tell them.
std::vector<Id<Person>> caretaker_people(Transaction& transaction);

/// For another slice's way back in. Who signs in with this name or e-mail address.
std::optional<Id<Person>> person_signing_in_as(Transaction& transaction,
                                               std::string_view name_or_email);
/// What is wrong with a new passphrase of theirs.
Problems problems_of_new_passphrase(Transaction& transaction, Id<Person> person,
                                    std::string_view field, std::string_view passphrase);
/// `hash` is of hash_passphrase. All browsers are signed out. False, and nothing is done, for
/// somebody who cannot sign in: their account is being removed.
[[nodiscard]] bool set_passphrase(Write& write, Id<Person> person, std::string_view hash);

/// Whether a second step of theirs is asked for.
bool needs_second_step(Transaction& transaction, Id<Person> person);
/// What is wrong with the code that was sent for it, which is used up where it is right. Tries are
/// counted: the caller commits, whatever comes of it.
struct SecondStepTaken {
  Problems problems;
  bool must_wait = false;  // There were too many tries.
};
SecondStepTaken take_second_step(Write& write, const Request& request, Id<Person> person,
                                 std::string_view field);

/// A link that came by mail is one thing; a passkey is two: the device, and a finger or a PIN.
enum class Proof { one_thing, two_things };

/// Signs in somebody who proved who they are in another way than by their passphrase. After one
/// thing a second step of theirs is asked for all the same: then `path` leads there first. Who
/// cannot sign in, because their account is being removed, is led to the page of signing in.
struct LetIn {
  std::string path;
  std::vector<SetCookie> cookies;
};
LetIn let_in(Write& write, const Request& request, Id<Person> person, const std::string& next,
             Proof proof = Proof::one_thing);

/// Whether the passphrase in `field` is that of whoever asks: before they change what lets them in.
/// Everybody who is signed in has one. Tries are counted in a write of their own.
struct OwnPassphrase {
  Problems problems;
  bool must_wait = false;  // There were too many tries.
};
OwnPassphrase check_own_passphrase(const Request& request, Database& database,
                                   std::string_view field = "current_passphrase");

/// Another one as soon as their address or passphrase is: for links that must end with either.
std::string way_in_print(Transaction& transaction, const SecretKey& key, Id<Person> person);

/// Somebody who cannot sign in wishes to be gone: as if they had removed their account. Throws
/// NotFound for everybody else: nobody but themselves removes their account.
void remove_who_cannot_sign_in(Write& write, Id<Person> person, Instant now);

/// All that ever removed their account: number, day and what they chose.
struct ErasedPerson {
  Id<Person> person;
  std::int64_t day = 0;  // Since 1970, UTC.
  SignedWords signed_words = SignedWords::stay;
};
std::vector<ErasedPerson> erased_people(Transaction& transaction);
/// After a restore: erased anew, where they are there again; false where they are not. Their number
/// is never given to anybody else.
bool erase_again(Write& write, const ErasedPerson& erased);

/// Nobody makes an account with that token any more; `print` is its `fingerprint`.
void end_sign_up(Write& write, std::string_view print);

}  // namespace alongside::people
