// The room of passkeys: all that it brings to the house.
#include "foundation/base/json_writer.h"
#include "foundation/rooms/room.h"
#include "slices/passkeys/passkey_storage.h"
#include "slices/passkeys/routes.h"

namespace alongside::passkeys {
namespace {

std::vector<Route> routes() {
  return {
      {Method::get, "/me/passkeys", own_page},
      {Method::post, "/me/passkeys", make},
      {Method::post, "/me/passkeys/begin", begin_making},
      {Method::post, "/me/passkeys/remove", remove},
      {Method::get, "/sign-in/passkey", sign_in_page},
      {Method::post, "/sign-in/passkey", sign_in},
  };
}

void own_data(JsonWriter& json, Read& read, const OfPerson& of) {
  json.list("passkeys", [&] {
    for (const Passkey& passkey : passkeys_of(read, of.person)) {
      json.item([&] {
        json.text("device", passkey.name);
        json.instant("made_at", passkey.made_at);
        if (passkey.used_at) json.instant("last_used_at", *passkey.used_at);
      });
    }
  });
}

Erased erase_person(Write& write, const OfPerson& of, std::int64_t&) {
  remove_passkeys_of(write, of.person);
  return Erased::whole;
}

std::vector<Keeping> keepings() {
  return {{say("That an answer of a passkey was used, so that it is used once: five minutes"),
           erase_used_challenges}};
}

std::vector<Kept> kept() {
  return {{.about = KeptAbout::you,
           .what = say("What your devices sign you in with. Your finger, face and PIN stay "
                       "on them"),
           .seen = say("You see a name for each. Nobody can sign in with what we keep."),
           .until = say("Until you remove it."),
           .tables = {"passkeys"}}};
}

}  // namespace

Room room() {
  return {.name = "passkeys",
          .routes = routes(),
          .own_data = own_data,
          .erase_person = erase_person,
          .kept = kept,
          .keepings = keepings,
          .names = {{"passkeys", "person_id"}},
          .not_in_backups = {"used_challenges"}};
}

}  // namespace alongside::passkeys
