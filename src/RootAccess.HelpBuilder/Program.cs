using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using RootAccess.HelpBuilder;

// Turns the Markdown pages of a folder, one a cmdlet, into the one MAML file that Get-Help reads.
if (args is not [string folder, string target])
{
    Console.Error.WriteLine("Usage: RootAccess.HelpBuilder <folder with Verb-Noun.md files> <MAML file to write>");
    return 2;
}

string current = folder;
try
{
    XElement[] commands = Directory.GetFiles(folder, "*-*.md")
        .Order(StringComparer.Ordinal)
        .Select(path => MamlWriter.Command(HelpPageReader.Read(File.ReadAllText(current = path))))
        .ToArray();
    WriteWhenChanged(target, MamlWriter.Document(commands));
    return 0;
}
catch (HelpFormatException exception)
{
    // The form that MSBuild shows as an error of the file.
    Console.Error.WriteLine($"{current}: error HELP: {exception.Message}");
    return 1;
}

// An unchanged file keeps its date, so that nothing is copied again.
static void WriteWhenChanged(string path, string text)
{
    if (!File.Exists(path) || File.ReadAllText(path) != text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
