// XML read piece by piece (expat), without documents types: what elements begin and end, and the
// text between them.
#pragma once

#include <string_view>

namespace alongside {

/// Names come without the prefix of their namespace.
class XmlEvents {
 public:
  virtual ~XmlEvents() = default;
  /// `attributes` are names and values in turn, and end with nullptr.
  virtual void begins(std::string_view name, const char** attributes) = 0;
  virtual void ends(std::string_view name) = 0;
  virtual void says(std::string_view text) = 0;
  /// Asked after each of these: true ends the reading.
  virtual bool is_enough() const { return false; }

 protected:
  /// The value of an attribute, whatever its prefix; "" where there is none.
  static std::string_view value_of(const char** attributes, std::string_view name);
};

/// False where it is no XML, has a document type, or is nested too deeply.
bool read_xml(std::string_view text, XmlEvents& events);

}  // namespace alongside
