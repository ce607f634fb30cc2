#include "slices/draws/places/letters.h"

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::draws {
namespace {

std::string accept_text(std::string_view field, std::string_view typed, std::size_t most,
                        Problems& problems) {
  std::string text = tidied(typed);
  check_typed({.field = field, .text = text, .most = most}, problems);
  return text;
}

bool has_place(const Letter& letter) {
  return letter.place && is_staying(*letter.place);
}

/// What their chance is, or was.
Message line_of_chance(const LetterContext& context, const Letter& letter) {
  if (letter.listed == 0) {
    return said_of(letter.no_chance.value_or(NoChance::not_found), context.lottery);
  }
  return context.kind == LetterKind::before_draw
             ? say("Your chance to be drawn: {times} in 1,000.", {{"times", letter.listed}})
             : say("Your chance to be drawn was {times} in 1,000.", {{"times", letter.listed}});
}

/// Who could not be drawn was not passed over by chance.
Message line_of_who_was_not_drawn(const Letter& letter) {
  if (letter.listed > 0) {
    return say(
        "You were not drawn this time. Nobody chose against you: chance alone decided. You "
        "may still be drawn if a place falls free.");
  }
  if (letter.no_chance == NoChance::fits_nowhere) return say("You were not drawn.");
  return say("You were not drawn this time. You may still be drawn if a place falls free.");
}

Message line_of_outcome(const Letter& letter) {
  if (!letter.place) return line_of_who_was_not_drawn(letter);
  switch (*letter.place) {
    case PlaceState::selected:
      return say("You were drawn for a place. Please tell us whether you can come.");
    case PlaceState::confirmed:
      return say("You were drawn for a place, and you said that you come. Thank you.");
    case PlaceState::declined:
    case PlaceState::withdrawn:
    case PlaceState::replaced:
      return say(
          "You were drawn for a place. You told us that you cannot come, or we did not hear "
          "from you, so the place can go to somebody else. You are welcome to ask us about "
          "it.");
  }
  return say("You were drawn for a place. Please tell us whether you can come.");
}

}  // namespace

Result<LetterTexts> accept_letters(const LetterTexts& typed) {
  Problems problems;
  LetterTexts texts{
      .sender = accept_text("sender", typed.sender, most_sender_characters, problems),
      .before = accept_text("before", typed.before, most_letter_characters, problems),
      .chosen = accept_text("chosen", typed.chosen, most_letter_characters, problems),
      .others = accept_text("others", typed.others, most_letter_characters, problems)};
  if (!problems.empty()) return problems;
  return texts;
}

std::vector<std::string> address_lines(const LetterContext& context, const Letter& letter) {
  std::vector<std::string> lines;
  for (const std::size_t place : context.address) {
    if (place >= letter.personal.size() || letter.personal[place].empty()) continue;
    lines.push_back(letter.personal[place]);
  }
  return lines;
}

Message greeting(const LetterContext& context, const Letter& letter) {
  std::string name;
  for (const std::size_t place : context.name) {
    if (place >= letter.personal.size() || letter.personal[place].empty()) continue;
    name += (name.empty() ? "" : " ") + letter.personal[place];
  }
  return name.empty() ? say("Good day,") : say("Dear {name},", {{"name", name}});
}

std::vector<Message> letter_lines(const LetterContext& context, const Letter& letter) {
  std::vector<Message> lines;
  lines.push_back(
      say("{title}: {seats} places among {people} people",
          {{"title", context.title}, {"seats", context.seats}, {"people", context.people}}));
  lines.push_back(say("Your number: {number}", {{"number", letter.number}}));
  lines.push_back(say("Your code: {code}. Please keep it to yourself.", {{"code", letter.code}}));
  if (context.kind == LetterKind::before_draw) {
    lines.push_back(
        say("The places will be drawn by chance, in public. Anybody can watch the draw "
            "and check it."));
  } else {
    lines.push_back(line_of_outcome(letter));
  }
  lines.push_back(line_of_chance(context, letter));
  lines.push_back(say("Watch the draw, and look up your chance with your code: {url}",
                      {{"url", context.watch_url}}));
  return lines;
}

const std::string& own_text(const LetterContext& context, const Letter& letter) {
  if (context.kind == LetterKind::before_draw) return context.texts.before;
  return has_place(letter) ? context.texts.chosen : context.texts.others;
}

std::string_view outcome_word(LetterKind kind, const Letter& letter) {
  if (kind == LetterKind::before_draw) return "waiting";
  return letter.place ? word_of(*letter.place) : "not drawn";
}

std::string chance_text(std::int64_t listed) {
  return std::to_string(listed) + " in 1000";
}

}  // namespace alongside::draws
