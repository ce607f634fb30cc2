#include "slices/design_stage/lessons/lesson_rule.h"

#include <algorithm>

#include "foundation/base/folding.h"
#include "foundation/base/numbers/readable_code.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::design_stage {
namespace {

constexpr std::size_t lesson_code_characters = 12, letters_of_code_group = 4;

/// Of ASCII alone: letters of other writings are parts of words.
bool ends_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  const bool digit = byte >= '0' && byte <= '9';
  const bool small = byte >= 'a' && byte <= 'z';
  constexpr unsigned char ascii_end = 0x80;
  return byte < ascii_end && !digit && !small;
}

std::string first_characters(const std::string& text, std::size_t most) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr unsigned char kind_of_byte = 0xC0, further_byte = 0x80;
    const bool begins = (static_cast<unsigned char>(text[at]) & kind_of_byte) != further_byte;
    if (begins && ++characters > most) return text.substr(0, at);
  }
  return text;
}

}  // namespace

Result<NewLesson> accept_lesson(const LessonForm& form, std::int64_t there) {
  Problems problems;
  check_typed({.field = "subject",
               .text = form.subject,
               .most = subject_characters,
               .if_empty = say("Say in a few words what it is about")},
              problems);
  if (form.went != "well" && form.went != "not_so_well") {
    problems.push_back({"went", say("Choose how it went")});
  }
  check_typed({.field = "what",
               .text = form.what,
               .most = lesson_characters,
               .if_empty = say("Write what happened")},
              problems);
  check_typed({.field = "another_time", .text = form.another_time, .most = lesson_characters},
              problems);
  if (there >= most_lessons) {
    problems.push_back(
        {"subject", say_many("A group keeps {count} lesson at most",
                             "A group keeps {count} lessons at most", most_lessons)});
  }
  if (!problems.empty()) return problems;
  return NewLesson{.subject = form.subject,
                   .went = form.went == "well" ? Went::well : Went::not_so_well,
                   .what = form.what,
                   .another_time = form.another_time};
}

std::vector<std::string> words_of_subject(std::string_view subject) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    word = first_characters(word, word_characters);
    const bool is_new = std::ranges::find(words, word) == words.end();
    if (!word.empty() && is_new && words.size() < most_subject_words) words.push_back(word);
    word.clear();
  };
  for (const char letter : folded(subject)) {
    if (ends_word(letter)) {
      end();
    } else {
      word += letter;
    }
  }
  end();
  return words;
}

std::vector<std::string> beginnings_of_subject(std::string_view subject) {
  constexpr std::size_t fewest_characters = 3;
  std::vector<std::string> beginnings = words_of_subject(subject);
  const std::size_t words = beginnings.size();
  for (std::size_t n = 0; n < words; ++n) {
    const std::string word = beginnings[n];
    for (std::size_t most = fewest_characters; most < character_count(word); ++most) {
      beginnings.push_back(first_characters(word, most));
    }
  }
  std::ranges::sort(beginnings);
  beginnings.erase(std::unique(beginnings.begin(), beginnings.end()), beginnings.end());
  return beginnings;
}

std::string new_lesson_code() {
  return readable_code(fingerprint(random_token()), lesson_code_characters, letters_of_code_group);
}

bool is_proposed(const LessonDoor& door, Instant now) {
  return door.proposed_by && door.proposed_at &&
         now < *door.proposed_at + std::chrono::days(days_to_agree);
}

}  // namespace alongside::design_stage
