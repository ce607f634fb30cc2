// Pages of links by mail.
#pragma once

#include <string>

#include "foundation/html/page.h"

namespace alongside::mail_links::pages {

enum class Mails { none, go_out };

std::string asking(const html::Frame& frame, Mails mails, const std::string& typed,
                   const Problems& problems);
/// The same for every name.
std::string asked(const html::Frame& frame);
/// `path`: of the link itself. Whoever has a second step changes the passphrase with it alone.
enum class SecondStep { none, asked_for };
std::string opened(const html::Frame& frame, const std::string& path, SecondStep step,
                   const Problems& problems);
std::string over(const html::Frame& frame);

}  // namespace alongside::mail_links::pages
