// Small files of each kind, for tests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace alongside::files::made {

inline std::string little(std::uint64_t number, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xffU);
  return bytes;
}
inline std::string big(std::uint64_t number, int size) {
  std::string bytes;
  for (int i = size; i > 0; --i) bytes += static_cast<char>(number >> (8 * (i - 1)) & 0xffU);
  return bytes;
}

inline std::string pdf() {
  return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
}

/// Nothing is packed, and check sums are zero: nobody unpacks it here.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string bytes;
  std::string directory;
  for (const auto& [name, content] : files) {
    const std::string sizes = little(content.size(), 4) + little(content.size(), 4);
    const std::string common = little(0, 2) + little(0, 2) + little(0, 4) + little(0, 4) + sizes +
                               little(name.size(), 2) + little(0, 2);
    directory += std::string("PK\x01\x02") + little(20, 2) + little(20, 2) + common + little(0, 2) +
                 little(0, 2) + little(0, 2) + little(0, 4) + little(bytes.size(), 4) + name;
    bytes += std::string("PK\x03\x04") + little(20, 2) + common + name + content;
  }
  const std::size_t begins = bytes.size();
  bytes += directory;
  return bytes + std::string("PK\x05\x06") + little(0, 4) + little(files.size(), 2) +
         little(files.size(), 2) + little(directory.size(), 4) + little(begins, 4) + little(0, 2);
}

inline std::string docx() {
  return zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<document/>"}});
}

inline constexpr const char* odt_type = "application/vnd.oasis.opendocument.text";
inline std::string odt() {
  return zip({{"mimetype", odt_type}, {"content.xml", "<content/>"}});
}

/// Three frames of MPEG-1 layer III, 128 kbit/s at 44.1 kHz: 417 bytes each.
inline std::string mp3() {
  std::string bytes;
  for (int frame = 0; frame < 3; ++frame) bytes += "\xff\xfb\x90\x64" + std::string(413, '\x55');
  return bytes;
}

inline std::string ogg(const std::string& packet) {
  std::string page = "OggS";
  page += std::string(22, '\0');
  page += '\x01';
  page += static_cast<char>(packet.size());
  return page + packet;
}

inline std::string wav() {
  return "RIFF" + little(36, 4) + "WAVEfmt " + little(16, 4) + std::string(16, '\x01') + "data" +
         little(0, 4);
}

inline std::string box(const std::string& type, const std::string& content) {
  return big(content.size() + 8, 4) + type + content;
}

inline std::string m4a(const std::vector<std::string>& handlers) {
  std::string tracks;
  for (const std::string& handler : handlers) {
    const std::string hdlr = box("hdlr", std::string(8, '\0') + handler + std::string(12, '\0'));
    tracks += box("trak", box("mdia", hdlr));
  }
  return box("ftyp", "M4A " + big(0, 4)) + box("moov", tracks) + box("mdat", "sound");
}

}  // namespace alongside::files::made
