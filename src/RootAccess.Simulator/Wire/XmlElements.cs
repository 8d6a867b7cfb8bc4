using System.Text;
using System.Xml;

namespace RootAccess.Simulator.Wire;

/// <summary>Writes elements whose text may come from a client.</summary>
internal static class XmlElements
{
    /// <summary>Writes an element; what XML cannot hold becomes the replacement character.</summary>
    public static void WriteText(this XmlWriter writer, string name, string text) =>
        writer.WriteElementString(name, Clean(text));

    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }
        }

        return clean?.ToString() ?? text;
    }
}
