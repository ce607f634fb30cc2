// A document's blocks as HTML that is XHTML too: web page, paper, EPUB and office forms share it.
#pragma once

#include <functional>
#include <string>

#include "foundation/html/html.h"
#include "slices/formats/source/document.h"
#include "slices/formats/source/headings.h"

namespace alongside::formats {

/// How a form shows what differs.
struct BodyLook {
  /// Where the bytes of a picture are: its `src`.
  std::function<std::string(const std::string& address)> source_of;
  bool shows_addresses = false;   // Of links, beside them: on paper.
  bool wide_tables_move = false;  // On a telephone they are moved within a frame of their own.
};

/// Headings have the ids "part-1", "part-2" and so on, in the order of `headings_of`.
void write_body(Html& html, const Document& document, const BodyLook& look);

/// A list of links to the headings down to level `deepest`, in the file `page` ("": this one).
void write_contents(Html& html, const std::vector<HeadingPlace>& headings, int deepest,
                    std::string_view page);

/// ` lang="ar" dir="rtl"`
void write_language(Html& html, const std::string& language);

/// "data:image/png;base64,..."
std::string data_address(const PictureFile& picture);

/// The title, and version and licence below it.
void write_title(Html& html, const About& about);

}  // namespace alongside::formats
