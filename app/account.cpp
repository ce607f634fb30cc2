#include "app/account.h"

#include <fmt/format.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>

#include "foundation/base/stop.h"

namespace alongside {
namespace {

struct Owner {
  uid_t person;
  gid_t group;
};

std::optional<Owner> owner_of(const std::filesystem::path& place) {
  struct stat found {};
  if (stat(place.c_str(), &found) != 0) return std::nullopt;
  return Owner{found.st_uid, found.st_gid};
}

/// Of the file or, before there is one, of the folder in which it would be made.
std::optional<Owner> owner_of_data(const Settings& settings) {
  const bool elsewhere = settings.database.starts_with("postgresql://") ||
                         settings.database.starts_with("postgres://");
  const std::filesystem::path file = elsewhere ? key_file_of(settings) : settings.database;
  if (const auto owner = owner_of(file)) return owner;
  return owner_of(file.has_parent_path() ? file.parent_path() : ".");
}

/// Groups first: who is no longer root may not choose them. Returns the account's name.
std::string become(const Owner& owner) {
  const passwd* account = getpwuid(owner.person);
  const std::string name = account != nullptr ? account->pw_name : std::to_string(owner.person);
  const gid_t group = account != nullptr ? account->pw_gid : owner.group;
  const bool in_groups =
      account != nullptr ? initgroups(name.c_str(), group) == 0 : setgroups(0, nullptr) == 0;
  if (!in_groups || setgid(group) != 0 || setuid(owner.person) != 0) {
    throw CommandProblem(fmt::format(
        "the data belongs to the account '{}', and root cannot act as it here", name));
  }
  return name;
}

}  // namespace

void act_as_owner_of_data(const Settings& settings) {
  if (geteuid() != 0) return;
  const auto owner = owner_of_data(settings);
  if (!owner || owner->person == 0) return;
  fmt::print(stderr, "alongside: goes on as the account '{}', to which the data belongs\n",
             become(*owner));
}

}  // namespace alongside
