// A sheet as a workbook: workbook_of of workbook.h.
#include "foundation/base/text.h"
#include "foundation/tables/archive.h"
#include "foundation/tables/workbook.h"

namespace alongside {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// What XML cannot hold is left out.
void append_escaped(std::string& out, std::string_view text) {
  for (const char letter : repaired_utf8(text)) {
    switch (letter) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(letter) >= 0x20 || letter == '\t' || letter == '\n') {
          out += letter;
        }
    }
  }
}

std::string column_letters(std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string made;
  for (++column; column > 0; column = (column - 1) / letters) {
    made.insert(made.begin(), static_cast<char>('A' + (column - 1) % letters));
  }
  return made;
}

std::string sheet_part(const SheetRows& rows) {
  std::string xml(head);
  xml +=
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      "<sheetData>";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string number = std::to_string(row + 1);
    xml += "<row r=\"" + number + "\">";
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      if (rows[row][column].empty()) continue;
      xml += "<c r=\"" + column_letters(column) + number +
             "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
      append_escaped(xml, rows[row][column]);
      xml += "</t></is></c>";
    }
    xml += "</row>";
  }
  return xml + "</sheetData></worksheet>";
}

std::string book_part(std::string_view sheet_name) {
  std::string xml(head);
  xml +=
      "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
      "<sheets><sheet name=\"";
  append_escaped(xml, sheet_name);
  return xml + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
}

std::string types_part() {
  return std::string(head) +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
         "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
         "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
}

std::string relation_part(std::string_view kind, std::string_view target) {
  return std::string(head) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
         "relationships/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/></Relationships>";
}

}  // namespace

std::string workbook_of(std::string_view sheet_name, const SheetRows& rows) {
  return archive_of(
      {{"[Content_Types].xml", types_part()},
       {"_rels/.rels", relation_part("officeDocument", "xl/workbook.xml")},
       {"xl/workbook.xml", book_part(sheet_name)},
       {"xl/_rels/workbook.xml.rels", relation_part("worksheet", "worksheets/sheet1.xml")},
       {"xl/worksheets/sheet1.xml", sheet_part(rows)}});
}

}  // namespace alongside
