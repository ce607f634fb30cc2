// What the mail with a link says.
#pragma once

#include <string>

#include "foundation/words/words.h"

namespace alongside::mail_links {

struct LinkMail {
  const Words& words;
  std::string name;
  std::string link;
};
std::string link_mail_subject(const LinkMail& mail);
std::string link_mail_text(const LinkMail& mail);
std::string link_mail_html(const LinkMail& mail);

}  // namespace alongside::mail_links
