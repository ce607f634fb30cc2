#include "foundation/html/components.h"
#include "slices/community/community.h"

namespace alongside::community {
namespace {

using html::Choice;
using html::Label;

std::vector<std::string> chosen(const std::string& value) {
  if (value.empty()) return {};
  return {value};
}

std::vector<html::WrittenOption> language_options() {
  std::vector<html::WrittenOption> options;
  for (const Language& language : Words::languages()) {
    options.push_back({language.code, language.name_in_own});
  }
  return options;
}

/// Where there is one language only, there is nothing to choose.
void language(Html& html, const SettingsForm& form, const Problems& problems) {
  const auto options = language_options();
  if (options.size() == 1) return html::hidden_field(html, "language", options[0].value);
  html::radios(html, Choice{.name = "language",
                            .legend = Label{say("Which language do you use together?")},
                            .written_options = options,
                            .chosen = chosen(form.language),
                            .problems = &problems});
}

void who_starts_groups(Html& html, const SettingsForm& form, const Problems& problems) {
  html::radios(html, Choice{.name = "who_starts_groups",
                            .legend = Label{say("Who may start groups?")},
                            .options = {{"everybody", say("Everybody")},
                                        {"caretakers", say("Caretakers"),
                                         say("The people who look after this site")}},
                            .chosen = chosen(form.who_starts_groups),
                            .problems = &problems});
}

void who_may_join(Html& html, const SettingsForm& form, const Problems& problems) {
  html::radios(
      html,
      Choice{.name = "sign_up",
             .legend = Label{say("How do people join?")},
             .options = {{"by_invitation", say("By invitation"), say("Somebody sends them a link")},
                         {"open", say("Anybody can make an account")}},
             .chosen = chosen(form.sign_up),
             .problems = &problems});
}

void whom_to_ask(Html& html, const SettingsForm& form, const Problems& problems) {
  html::text_area(html, {.name = "contact",
                         .label = Label{say("Whom can people ask for help?")},
                         .value = form.contact,
                         .problems = &problems,
                         .hint = say("For example a name, a telephone number and when somebody is "
                                     "there. The help page shows it to everybody"),
                         .rows = 3,
                         .most_characters = static_cast<int>(most_contact_characters)});
}

}  // namespace

std::vector<std::string> language_codes() {
  std::vector<std::string> codes;
  for (const Language& language : Words::languages()) codes.push_back(language.code);
  return codes;
}

void settings_fields(Html& html, const SettingsForm& form, const Problems& problems) {
  html::text_field(html, {.name = "community",
                          .label = Label{say("What is your community called?")},
                          .value = form.name,
                          .problems = &problems,
                          .hint = say("This name is at the top of each page"),
                          .autocomplete = "off"});
  language(html, form, problems);
  who_starts_groups(html, form, problems);
  who_may_join(html, form, problems);
  whom_to_ask(html, form, problems);
}

}  // namespace alongside::community
