// What mails say, as plain text and as a page.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/instant.h"
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

/// It does not say the new address: who reads this may have no more to do with the account.
struct AddressMovedMail {
  const Words& words;
  std::string name;
  std::string base_url;
  Instant moved_at{};
};
std::string address_moved_subject(const AddressMovedMail& mail);
std::string address_moved_text(const AddressMovedMail& mail);
std::string address_moved_html(const AddressMovedMail& mail);

/// It names nobody: the address may be somebody else's.
struct ConfirmationMail {
  const Words& words;
  std::string link;
};
std::string confirmation_subject(const ConfirmationMail& mail);
std::string confirmation_text(const ConfirmationMail& mail);
std::string confirmation_html(const ConfirmationMail& mail);

}  // namespace alongside::notices
