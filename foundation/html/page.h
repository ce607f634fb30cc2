// The frame around each page: head, header, navigation, error summary, footer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "foundation/html/group_bar.h"
#include "foundation/html/html.h"
#include "foundation/html/reading_wishes.h"

namespace alongside::html {

/// What holds for every page of a place for a while: a line above the page's heading.
struct Standing {
  Message text;
  Message link;
  Url url;
};

/// What a page knows of who asks and where. Filled by `people::frame`.
struct Frame {
  const Words& words;
  std::string form_token;
  std::string community;              // The community's name; "" before it is set up.
  std::optional<std::string> person;  // What the person who is signed in wants to be called.
  std::string path;                   // Of the request, to come back to after signing in.
  ReadingWishes reading = {};
  bool demonstration = false;  // Made-up data: each page says so.
  bool opens_sign_up = false;
  std::optional<GroupBar> group = {};  // Whose page it is, for its members.
  std::optional<Standing> standing = {};
};

struct Crumb {
  Text text;
  Url url;
};

/// `live` names the event stream that keeps the page moving; "" where there is none.
struct PageHead {
  Text title;                          // Also the <title>; the page writes its own heading.
  std::vector<Crumb> breadcrumbs;      // From the community downwards, without the page itself.
  const Problems* problems = nullptr;  // Shown as an error summary that links to the fields.
  std::optional<Message> notice;       // Said once, after something was done.
  std::string live;
  bool wide = false;  // Tables and charts may use the whole width.
};

/// The whole document.
std::string page(const Frame& frame, const PageHead& head,
                 const std::function<void(Html&)>& content);

}  // namespace alongside::html
