// A mail as a page: nothing is fetched, and it reads the same without styles.
#pragma once

#include <functional>
#include <string>

#include "foundation/html/html.h"

namespace alongside::html {

std::string mail_page(const Words& words, const std::string& title,
                      const std::function<void(Html&)>& body);
/// A sentence, and below it the link as its whole address, which can be copied.
void mail_link(Html& html, const Message& text, const std::string& link);

}  // namespace alongside::html
