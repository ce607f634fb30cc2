#include "slices/formats/pdf/tagged_pdf.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace alongside::formats {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// ISO 16684-1; "pdfuaid" is of ISO 14289-1, 5.
std::string xmp_of(const About& about) {
  const std::string title = escaped(about.title);
  std::string xmp =
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<pdfuaid:part>1</pdfuaid:part>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
      title + "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>" + about.language +
      "</rdf:li></rdf:Bag></dc:language>\n";
  const auto add = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    xmp += "<dc:" + std::string(name) + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           escaped(value) + "</rdf:li></rdf:Alt></dc:" + std::string(name) + ">\n";
  };
  add("rights", about.licence);
  add("description", imprint_of(about));
  return xmp + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n";
}

/// The children of a structure element.
std::vector<QPDFObjectHandle> children_of(QPDFObjectHandle& element) {
  QPDFObjectHandle children = element.getKey("/K");
  if (children.isArray()) return children.getArrayAsVector();
  if (children.isNull()) return {};
  return {children};
}

std::string type_of(QPDFObjectHandle& element) {
  if (!element.isDictionary()) return "";
  QPDFObjectHandle type = element.getKey("/S");
  return type.isName() ? type.getName() : "";
}

/// An item of a list holds its sign and its body alone (ISO 32000-1, 14.8.4.3.3): a list within it
/// belongs to the body.
void mend_item(QPDF& file, QPDFObjectHandle item) {
  std::vector<QPDFObjectHandle> kept, moved;
  QPDFObjectHandle body = QPDFObjectHandle::newNull();
  for (QPDFObjectHandle& child : children_of(item)) {
    const std::string type = type_of(child);
    if (type == "/LBody") body = child;
    (type == "/Lbl" || type == "/LBody" ? kept : moved).push_back(child);
  }
  if (moved.empty()) return;
  if (body.isNull()) {
    body = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
    body.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
    body.replaceKey("/S", QPDFObjectHandle::newName("/LBody"));
    body.replaceKey("/P", item);
    if (item.hasKey("/Pg")) body.replaceKey("/Pg", item.getKey("/Pg"));
    kept.push_back(body);
  }
  std::vector<QPDFObjectHandle> inner = children_of(body);
  for (QPDFObjectHandle& child : moved) {
    if (child.isDictionary() && child.hasKey("/S")) child.replaceKey("/P", body);
    inner.push_back(child);
  }
  body.replaceKey("/K", QPDFObjectHandle::newArray(inner));
  item.replaceKey("/K", QPDFObjectHandle::newArray(kept));
}

/// Of ISO 32000-1, 14.8.4, those that browsers write.
bool is_standard_type(std::string_view type) {
  constexpr std::array<std::string_view, 37> all{
      "/Document", "/Part",     "/Art",   "/Sect", "/Div",       "/BlockQuote", "/Caption",
      "/TOC",      "/TOCI",     "/Index", "/P",    "/H",         "/H1",         "/H2",
      "/H3",       "/H4",       "/H5",    "/H6",   "/L",         "/LI",         "/Lbl",
      "/LBody",    "/Table",    "/TR",    "/TH",   "/TD",        "/THead",      "/TBody",
      "/TFoot",    "/Span",     "/Quote", "/Code", "/Reference", "/Link",       "/Figure",
      "/Formula",  "/NonStruct"};
  return std::find(all.begin(), all.end(), type) != all.end();
}

/// Types of PDF 2.0, such as Em and Strong, stand for a Span in what reads PDF 1.7.
void mend_structure(QPDF& file, QPDFObjectHandle root) {
  QPDFObjectHandle roles = root.getKey("/RoleMap");
  if (!roles.isDictionary()) roles = QPDFObjectHandle::newDictionary();
  std::vector<QPDFObjectHandle> waiting = children_of(root);
  while (!waiting.empty()) {
    QPDFObjectHandle element = waiting.back();
    waiting.pop_back();
    const std::string type = type_of(element);
    if (type.empty()) continue;
    if (type == "/LI") mend_item(file, element);
    if (!is_standard_type(type) && !roles.hasKey(type)) {
      roles.replaceKey(type, QPDFObjectHandle::newName("/Span"));
    }
    for (QPDFObjectHandle& child : children_of(element)) {
      if (child.isDictionary() && child.hasKey("/S")) waiting.push_back(child);
    }
  }
  if (!roles.getKeys().empty()) root.replaceKey("/RoleMap", roles);
}

/// Each link says where it leads (ISO 14289-1, 7.18.5).
void describe_links(QPDF& file) {
  for (QPDFObjectHandle page : file.getAllPages()) {
    QPDFObjectHandle annotations = page.getKey("/Annots");
    if (!annotations.isArray()) continue;
    for (QPDFObjectHandle one : annotations.getArrayAsVector()) {
      if (!one.isDictionary() || one.hasKey("/Contents")) continue;
      QPDFObjectHandle action = one.getKey("/A");
      QPDFObjectHandle address =
          action.isDictionary() ? action.getKey("/URI") : QPDFObjectHandle::newNull();
      if (address.isString()) {
        one.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(address.getUTF8Value()));
      }
    }
  }
}

}  // namespace

std::string with_accessibility(std::string_view pdf, const About& about) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("page.pdf", pdf.data(), pdf.size());
  QPDFObjectHandle root = file.getRoot();
  if (!root.hasKey("/StructTreeRoot")) throw std::runtime_error("the PDF has no tags");
  mend_structure(file, root.getKey("/StructTreeRoot"));
  describe_links(file);
  QPDFObjectHandle metadata = QPDFObjectHandle::newStream(&file, xmp_of(about));
  metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  root.replaceKey("/Metadata", metadata);
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(about.language));
  QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
  shown.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", shown);
  QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(about.title));
  file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setDeterministicID(true);
  writer.write();
  const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
  return {bytes->getBuffer(), bytes->getBuffer() + bytes->getSize()};
}

}  // namespace alongside::formats
