// What mails about a way back say.
#pragma once

#include <string>

#include "foundation/words/words.h"

namespace alongside::vouching {

struct WayBackMail {
  const Words& words;
  std::string name;
  std::string base_url;
  Message what;  // What happened, and who vouched.
  enum class Which { asked_for, used } which = Which::asked_for;
};
std::string way_back_subject(const WayBackMail& mail);
std::string way_back_text(const WayBackMail& mail);
std::string way_back_html(const WayBackMail& mail);

}  // namespace alongside::vouching
