#include "slices/people/account/name_rule.h"

#include <cstdint>

#include "foundation/base/folding.h"
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

bool between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

bool turns_text(char32_t code) {
  return between(code, 0x200e, 0x200f) || between(code, 0x202a, 0x202e) ||
         between(code, 0x2066, 0x2069) || code == 0x061c;
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
