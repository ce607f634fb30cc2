#include "foundation/html/link_to_share.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace alongside::html {
namespace {

/// Modules of white round a code, without which it is not found.
constexpr int quiet_zone = 4;

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

/// A row's dark modules, each run as one part of the path.
void path_of_row(Html& html, const QRcode& code, int row) {
  const unsigned char* modules = code.data + static_cast<std::ptrdiff_t>(row) * code.width;
  const auto dark = [&](int column) { return column < code.width && (modules[column] & 1) != 0; };
  for (int column = 0; column < code.width; ++column) {
    if (!dark(column)) continue;
    const int begin = column;
    while (dark(column + 1)) ++column;
    html << "M"_html << begin + quiet_zone << " "_html << row + quiet_zone << "h"_html
         << column + 1 - begin << "v1H"_html << begin + quiet_zone << "z"_html;
  }
}

void buttons(Html& html) {
  html << "<div class=\"nhsuk-button-group alongside-no-print\" data-alongside-send=\"link\">"
          "<button class=\"nhsuk-button nhsuk-button--small\" type=\"button\" hidden>"_html
       << say("Copy the link")
       << "</button><button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
          "type=\"button\" hidden>"_html
       << say("Send it")
       << "</button><button class=\"nhsuk-button nhsuk-button--secondary nhsuk-button--small\" "
          "type=\"button\" hidden>"_html
       << say("Print a sheet") << "</button><p role=\"status\"><span hidden>"_html << say("Copied")
       << "</span></p></div>"_html;
}

}  // namespace

void qr_code(Html& html, std::string_view link, const Message& description) {
  const std::unique_ptr<QRcode, FreeCode> code(
      QRcode_encodeString8bit(std::string(link).c_str(), 0, QR_ECLEVEL_M));
  if (!code) return;
  const int size = code->width + 2 * quiet_zone;
  html << "<svg class=\"alongside-qr\" role=\"img\" aria-label=\""_html << description
       << "\" viewBox=\"0 0 "_html << size << " "_html << size
       << "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h"_html << size << "v"_html
       << size << "H0z\"/><path d=\""_html;
  for (int row = 0; row < code->width; ++row) path_of_row(html, *code, row);
  html << "\"/></svg>"_html;
}

void link_to_share(Html& html, const LinkToShare& shared) {
  html << "<div class=\"nhsuk-inset-text alongside-sheet\">"_html;
  h2(html, shared.title);
  paragraph(html, shared.lines);
  html << "<p class=\"alongside-only-print\">"_html
       << say("Hold a phone's camera over the code, or type the address.") << "</p>"_html;
  html << "<div class=\"alongside-sheet__link\">"_html;
  qr_code(html, shared.link, say("A code to scan with a phone: it opens the link"));
  html << "<div>"_html;
  text_field(html,
             {.name = "link", .label = shared.label, .value = shared.link, .autocomplete = "off"});
  // A field cuts off on paper what is wider than it.
  html << "<p class=\"alongside-only-print\">"_html << shared.link << "</p>"_html;
  buttons(html);
  html << "</div></div></div>"_html;
}

}  // namespace alongside::html
