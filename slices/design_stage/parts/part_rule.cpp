#include "slices/design_stage/parts/part_rule.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::design_stage {
namespace {

constexpr std::string_view before_side = "power-";

std::int64_t number_of(const std::optional<Version>& latest) {
  return latest ? latest->id.number : 0;
}

}  // namespace

const std::vector<Part>& parts() {
  static const std::vector<Part> all{
      {.key = "missing",
       .title = say("Who is missing"),
       .about = say("Whose knowledge do you need and do not have yet? Who could ask them?"),
       .hint = say("A line for each: who, and who of you could ask them. For example: carers who "
                   "work at night. Nia knows two of them")},
      {.key = power,
       .title = say("How we share power"),
       .about = say("Who chairs, who writes down, who decides on money, whose words come first?"),
       .hint = say("For example: the chair is never somebody who is paid to be here. Who chairs "
                   "changes every six months")},
      {.key = "disagreement",
       .title = say("What we do when we disagree"),
       .about = say("Agree on it while all is well. A disagreement never ends the work: what the "
                    "few say is kept with what is decided."),
       .hint = say("Which steps, one after another? Who helps, from inside or from outside?")},
  };
  return all;
}

const Part* part_of(std::string_view key) {
  const auto found = std::ranges::find(parts(), key, &Part::key);
  return found == parts().end() ? nullptr : &*found;
}

std::string key_of_aim(std::int64_t side) {
  return std::string(before_side) + std::to_string(side);
}

std::optional<std::int64_t> side_of_aim(std::string_view key) {
  if (!key.starts_with(before_side)) return std::nullopt;
  const auto side = whole_number(key.substr(before_side.size()));
  if (!side || *side <= 0 || key != key_of_aim(*side)) return std::nullopt;
  return *side;
}

PartState state_of(const std::optional<Version>& latest) {
  if (!latest) return PartState::not_begun;
  return latest->left_out ? PartState::left_out : PartState::begun;
}

Result<Judged> judge(const TextForm& form, const std::optional<Version>& latest) {
  if (auto problem = problem_of({.field = "text",
                                 .text = form.text,
                                 .most = text_characters,
                                 .if_empty = say("Write something, or leave this part for now")})) {
    return *std::move(problem);
  }
  const bool seen = latest && !latest->left_out && !latest->taken_out;
  if (seen && latest->text == form.text) return Judged{Saving::unchanged, {}};
  if (number_of(latest) != form.base) return Judged{Saving::meanwhile, {}};
  if (!form.both || !seen) return Judged{Saving::save, form.text};
  std::string text = latest->text + "\n\n" + form.text;
  if (auto problem = problem_of({.field = "text", .text = text, .most = text_characters})) {
    return *std::move(problem);
  }
  return Judged{Saving::save, std::move(text)};
}

}  // namespace alongside::design_stage
