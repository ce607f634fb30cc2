#include "slices/community/settings_rule.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::community {
namespace {

void check_name(const std::string& name, Problems& problems) {
  check_typed({.field = "community",
               .text = name,
               .most = most_name_characters,
               .if_empty = say("Give your community a name"),
               .if_long = say("Use {most} characters or fewer for the name")},
              problems);
}

}  // namespace

Result<Community> accept_settings(const SettingsForm& form,
                                  const std::vector<std::string>& languages) {
  Problems problems;
  Community community{.name = tidied_line(form.name), .language = form.language};
  check_name(community.name, problems);
  if (std::ranges::find(languages, form.language) == languages.end()) {
    problems.push_back({"language", say("Choose a language")});
  }
  if (form.who_starts_groups != "everybody" && form.who_starts_groups != "caretakers") {
    problems.push_back({"who_starts_groups", say("Choose who may start groups")});
  }
  if (form.sign_up != "by_invitation" && form.sign_up != "open") {
    problems.push_back({"sign_up", say("Choose how people join")});
  }
  community.contact = tidied(form.contact);
  if (character_count(community.contact) > most_contact_characters) {
    problems.push_back({"contact", say("This is too long. Use {most} characters or fewer",
                                       {{"most", std::int64_t{most_contact_characters}}})});
  }
  if (!problems.empty()) return problems;
  if (form.who_starts_groups == "caretakers") {
    community.who_starts_groups = WhoStartsGroups::caretakers;
  }
  if (form.sign_up == "open") community.sign_up = SignUp::open;
  return community;
}

SettingsForm form_of(const Community& community) {
  const bool everybody = community.who_starts_groups == WhoStartsGroups::everybody;
  return {.name = community.name,
          .language = community.language,
          .who_starts_groups = everybody ? "everybody" : "caretakers",
          .sign_up = community.sign_up == SignUp::open ? "open" : "by_invitation",
          .contact = community.contact};
}

}  // namespace alongside::community
