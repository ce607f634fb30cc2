// Pages that links in mails lead to, and the caretakers' page of mails.
#pragma once

#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "slices/notices/wishes/wish_pages.h"

namespace alongside::notices {

/// `link` is the signed one, to be sent again by a press: looking alone confirms nothing.
enum class AddressStep { ask, done, over };
std::string address_html(const html::Frame& frame, const std::string& link, AddressStep step);
std::string stop_html(const html::Frame& frame, const std::string& link, AddressStep step);

struct MailCountShown {
  Message kind;
  std::int64_t waiting = 0, sent = 0, refused = 0, unknown = 0, not_sent = 0;
};
std::string outbox_html(const html::Frame& frame, ServerKnown known,
                        const std::vector<MailCountShown>& counts);

}  // namespace alongside::notices
