#include "slices/helping/agreement_rule.h"

#include <algorithm>

#include "foundation/base/text.h"

namespace alongside::helping {

const std::vector<Way>& ways() {
  static const std::vector<Way> all{{"paper", say("On paper")},
                                    {"phone", say("By phone")},
                                    {"face_to_face", say("Face to face")},
                                    {"other", say("In another way")}};
  return all;
}

Result<Agreement> accept_agreement(const AgreementForm& form, Instant now) {
  Problems problems;
  if (std::ranges::find(ways(), form.way, &Way::code) == ways().end()) {
    problems.push_back({"way", say("Choose how they tell you")});
  }
  if (form.what_for.empty()) {
    problems.push_back({"what_for", say("Write what you may enter for them")});
  } else if (character_count(form.what_for) > limits::what_for_characters) {
    problems.push_back(
        {"what_for", say_many("Use {count} letter at most", "Use {count} letters at most",
                              std::int64_t{limits::what_for_characters})});
  }
  if (!form.until) {
    problems.push_back({"until", say("Write a day that there is, such as 31 3 2027")});
  } else if (*form.until <= now) {
    problems.push_back({"until", say("Choose a day that is still to come")});
  } else if (*form.until > now + longest_agreement) {
    problems.push_back({"until", say("Choose a day within a year: then agree again")});
  }
  if (!form.agreed) {
    problems.push_back({"agreed", say("Ask them first. Tick this when they agree")});
  }
  if (!problems.empty()) return problems;
  return Agreement{.way = form.way, .what_for = form.what_for, .until = *form.until};
}

Problems problems_of_name(std::string_view name, bool is_taken) {
  if (name.empty()) return {{"name", say("Write what they want to be called")}};
  if (character_count(name) > limits::name_characters) {
    return {{"name", say_many("Use {count} letter at most", "Use {count} letters at most",
                              std::int64_t{limits::name_characters})}};
  }
  if (is_taken) {
    return {{"name", say("Somebody here is called that already. Add another name of theirs")}};
  }
  return {};
}

}  // namespace alongside::helping
