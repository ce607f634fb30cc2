#include "slices/people/name_rule.h"

#include <cstdint>

#include "foundation/base/text.h"
#include "foundation/base/typed_text.h"

namespace alongside::people {
namespace {

/// One character of valid UTF-8 and how many bytes it takes; a broken byte counts as itself.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 1;
};

Character first_character(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto low = [&](std::size_t i) { return static_cast<char32_t>(byte(i) & 0x3fU); };
  const unsigned lead = byte(0);
  if (lead < 0x80U) return {lead, 1};
  if (lead < 0xe0U && text.size() >= 2) return {((lead & 0x1fU) << 6U) | low(1), 2};
  if (lead < 0xf0U && text.size() >= 3) {
    return {((lead & 0x0fU) << 12U) | (low(1) << 6U) | low(2), 3};
  }
  if (text.size() >= 4) {
    return {((lead & 0x07U) << 18U) | (low(1) << 12U) | (low(2) << 6U) | low(3), 4};
  }
  return {lead, 1};
}

void append_character(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xc0 | (code >> 6U));
    put(0x80 | (code & 0x3fU));
  } else {
    put(0xe0 | (code >> 12U));
    put(0x80 | ((code >> 6U) & 0x3fU));
    put(0x80 | (code & 0x3fU));
  }
}

bool between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool turns_text(char32_t code) {
  return between(code, 0x200e, 0x200f) || between(code, 0x202a, 0x202e) ||
         between(code, 0x2066, 0x2069) || code == 0x061c;
}

/// Joiners are needed to write some languages, so they stay in what is shown.
bool is_invisible(char32_t code) {
  return turns_text(code) || between(code, 0x200b, 0x200d) || between(code, 0x2060, 0x2064) ||
         code == 0xfeff || code == 0x00ad;
}

/// Blocks where capital and small letter stand side by side, the capital on the even number.
bool pairs_begin_even(char32_t code) {
  return between(code, 0x0100, 0x0137) || between(code, 0x014a, 0x0177) ||
         between(code, 0x0460, 0x0481) || between(code, 0x048a, 0x04bf) ||
         between(code, 0x04d0, 0x052f) || between(code, 0x1e00, 0x1e95) ||
         between(code, 0x1ea0, 0x1eff);
}

/// The same with the capital on the odd number.
bool pairs_begin_odd(char32_t code) {
  return between(code, 0x0139, 0x0148) || between(code, 0x0179, 0x017e) ||
         between(code, 0x04c1, 0x04ce);
}

/// By Unicode's CaseFolding.txt, for the blocks that European languages use.
char32_t small_letter(char32_t code) {
  if (between(code, 'A', 'Z')) return code + 32;
  if (code < 0xc0) return code;
  if (between(code, 0x00c0, 0x00de) && code != 0x00d7) return code + 32;
  if (code == 0x0130) return 'i';
  if (code == 0x0178) return 0x00ff;
  if (code == 0x1e9e) return 0x00df;
  if (pairs_begin_even(code)) return code | 1U;
  if (pairs_begin_odd(code)) return (code & 1U) != 0U ? code + 1 : code;
  if (code == 0x0386) return 0x03ac;
  if (between(code, 0x0388, 0x038a)) return code + 37;
  if (code == 0x038c) return 0x03cc;
  if (between(code, 0x038e, 0x038f)) return code + 63;
  if (between(code, 0x0391, 0x03ab) && code != 0x03a2) return code + 32;
  if (code == 0x03c2) return 0x03c3;  // Final sigma is a sigma.
  if (between(code, 0x0400, 0x040f)) return code + 80;
  if (between(code, 0x0410, 0x042f)) return code + 32;
  return code;
}

bool has_space(std::string_view text) {
  return text.find_first_of(" \t\n") != text.npos;
}

/// One `@` with something before it, and a dot inside what follows: `a@b.c` at least. More would
/// refuse addresses that work.
bool can_be_email(std::string_view email) {
  const auto at = email.find('@');
  if (at == email.npos || at == 0 || email.find('@', at + 1) != email.npos) return false;
  const std::string_view host = email.substr(at + 1);
  const auto dot = host.find('.');
  return dot != host.npos && dot > 0 && host.back() != '.' && !has_space(email);
}

}  // namespace

std::string shown_name(std::string_view text) {
  std::string shown;
  for (std::string_view rest = text; !rest.empty();) {
    const Character next = first_character(rest);
    if (!turns_text(next.code)) shown.append(rest.substr(0, next.bytes));
    rest.remove_prefix(next.bytes);
  }
  return tidied_line(shown);
}

std::string folded(std::string_view text) {
  const std::string line = shown_name(text);
  std::string key;
  for (std::string_view rest = line; !rest.empty();) {
    const Character next = first_character(rest);
    if (next.bytes == 4) {
      key.append(rest.substr(0, 4));
    } else if (!is_invisible(next.code)) {
      append_character(key, small_letter(next.code));
    }
    rest.remove_prefix(next.bytes);
  }
  return tidied_line(key);
}

std::string accept_name(std::string_view typed, Problems& problems) {
  std::string name = shown_name(typed);
  if (folded(name).empty()) {
    problems.push_back({"name", say("Say what you want to be called")});
  } else if (character_count(name) > most_name_characters) {
    problems.push_back({"name", say("Use {most} characters or fewer for your name",
                                    {{"most", std::int64_t{most_name_characters}}})});
  } else if (looks_like_email(name)) {
    problems.push_back({"name", say("Leave the sign @ out of your name: it is for e-mail")});
  }
  return name;
}

std::string accept_pronouns(std::string_view typed, Problems& problems) {
  std::string pronouns = shown_name(typed);
  check_typed({.field = "pronouns",
               .text = pronouns,
               .most = most_pronouns_characters,
               .if_long = say("Use {most} characters or fewer for your pronouns")},
              problems);
  return pronouns;
}

std::string accept_email(std::string_view typed, Problems& problems) {
  std::string email = shown_name(typed);
  if (email.empty()) return email;
  if (character_count(email) > most_email_characters) {
    problems.push_back({"email", say("Use {most} characters or fewer for your e-mail address",
                                     {{"most", std::int64_t{most_email_characters}}})});
  } else if (!can_be_email(email)) {
    problems.push_back({"email", say("Write an e-mail address like name@example.org, or leave "
                                     "this empty")});
  }
  return email;
}

bool looks_like_email(std::string_view name_or_email) {
  return name_or_email.find('@') != name_or_email.npos;
}

}  // namespace alongside::people
