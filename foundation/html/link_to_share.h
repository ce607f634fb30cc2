// A link that somebody passes on: to copy, to send, to scan, and to print as a sheet.
#pragma once

#include <string_view>

#include "foundation/html/components.h"

namespace alongside::html {

struct LinkToShare {
  Text title;             // Of the sheet: what whoever reads it is asked to.
  Text lines;             // What the link does, and for whom.
  Label label;            // Of the field that holds the link.
  std::string_view link;  // Whole, with https://.
};
/// On paper nothing else of the page is there.
void link_to_share(Html& html, const LinkToShare& shared);

/// The QR code (ISO/IEC 18004, error correction M) of a link as a picture, `description` for those
/// who cannot see it. Nothing where `link` is longer than a code holds: about 2,300 bytes.
void qr_code(Html& html, std::string_view link, const Message& description);

}  // namespace alongside::html
