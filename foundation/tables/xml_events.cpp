#include "foundation/tables/xml_events.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace alongside {
namespace {

constexpr int most_depth = 100;
constexpr std::size_t parsed_at_a_time = 1024 * 1024;

struct FreeParser {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

struct Reading {
  XML_Parser parser = nullptr;
  XmlEvents* events = nullptr;
  int depth = 0;
  bool refused = false;

  void stop() { XML_StopParser(parser, XML_FALSE); }
  void refuse() {
    refused = true;
    stop();
  }
};

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

Reading& reading_of(void* data) {
  return *static_cast<Reading*>(data);
}

void begin(void* data, const XML_Char* name, const XML_Char** attributes) {
  Reading& reading = reading_of(data);
  if (++reading.depth > most_depth) return reading.refuse();
  reading.events->begins(without_prefix(name), attributes);
  if (reading.events->is_enough()) reading.stop();
}

void end(void* data, const XML_Char* name) {
  Reading& reading = reading_of(data);
  --reading.depth;
  reading.events->ends(without_prefix(name));
  if (reading.events->is_enough()) reading.stop();
}

void text(void* data, const XML_Char* letters, int count) {
  reading_of(data).events->says({letters, static_cast<std::size_t>(count)});
}

void document_type(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
  reading_of(data).refuse();
}

}  // namespace

std::string_view XmlEvents::value_of(const char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    if (without_prefix(attributes[0]) == name) return attributes[1];
  }
  return {};
}

bool read_xml(std::string_view content, XmlEvents& events) {
  const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(nullptr));
  if (!parser) return false;
  Reading reading{.parser = parser.get(), .events = &events};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), begin, end);
  XML_SetCharacterDataHandler(parser.get(), text);
  XML_SetStartDoctypeDeclHandler(parser.get(), document_type);
  do {
    const std::string_view piece = content.substr(0, parsed_at_a_time);
    content.remove_prefix(piece.size());
    const auto status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()),
                                  content.empty() ? 1 : 0);
    if (status == XML_STATUS_OK) continue;
    return !reading.refused && events.is_enough() &&
           XML_GetErrorCode(parser.get()) == XML_ERROR_ABORTED;
  } while (!content.empty());
  return true;
}

}  // namespace alongside
