// A document that stands in a file of its own: it needs no server, no network and no script, and
// looks the same in ten years. Our styles are in it; letters are those of the reader's machine.
#pragma once

#include <functional>
#include <string>

#include "foundation/html/html.h"

namespace alongside::html {

/// `content` writes its own heading. The document tells browsers to load nothing from anywhere.
std::string standalone_page(const Words& words, const Text& title,
                            const std::function<void(Html&)>& content);

}  // namespace alongside::html
