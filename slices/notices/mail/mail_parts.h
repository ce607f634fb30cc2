// What mails say, as plain text and as a page.
#pragma once

#include <string>
#include <vector>

#include "foundation/words/words.h"
#include "slices/notices/shown_notice.h"

namespace alongside::notices {

struct NewsMail {
  const Words& words;
  std::string name;      // Of whom it is for.
  std::string base_url;  // "https://together.example"
  std::string stop;      // Where one press ends these mails.
  std::vector<ShownNotice> notices;
  bool says_what = false;  // In the subject.
};
std::string news_subject(const NewsMail& mail);
std::string news_text(const NewsMail& mail);
std::string news_html(const NewsMail& mail);

/// It names nobody: the address may be somebody else's.
struct ConfirmationMail {
  const Words& words;
  std::string link;
};
std::string confirmation_subject(const ConfirmationMail& mail);
std::string confirmation_text(const ConfirmationMail& mail);
std::string confirmation_html(const ConfirmationMail& mail);

}  // namespace alongside::notices
