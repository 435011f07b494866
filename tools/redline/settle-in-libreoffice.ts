import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWord, splitWords } from '../../src/alignment/words.ts'

/** What LibreOffice is to do with a file before its text is read. */
export interface LibreOfficeJob {
  readonly docx: Uint8Array
  readonly verdict: 'accept' | 'reject' | 'leave'
  /** Leaves out what references say of the numbers of lists, which LibreOffice counts itself. */
  readonly withoutNumbers?: boolean
}

/** Basic, run by LibreOffice itself: every line of a list names a command, a file to open and a file to write. */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">Sub SettleAll(listFile As String)
  Dim number As Integer
  Dim entry As String
  Dim parts As Variant
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim flat(0) As New com.sun.star.beans.PropertyValue
  Dim compared(0) As New com.sun.star.beans.PropertyValue
  Dim document As Object
  Dim dispatcher As Object
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  flat(0).Name = "FilterName"
  flat(0).Value = "OpenDocument Text Flat XML"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  number = FreeFile
  Open listFile For Input As #number
  Do While Not Eof(number)
    Line Input #number, entry
    parts = Split(entry, "|")
    document = StarDesktop.loadComponentFromURL(ConvertToURL(parts(1)), "_blank", 0, hidden())
    If parts(0) = "CompareDocuments" Then
      compared(0).Name = "URL"
      compared(0).Value = ConvertToURL(parts(3))
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:CompareDocuments", "", 0, compared())
    ElseIf parts(0) &lt;&gt; "" Then
      dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; parts(0), "", 0, Array())
    End If
    document.storeToURL(ConvertToURL(parts(2)), flat())
    document.close(True)
  Loop
  Close #number
End Sub
</script:module>
`

const commands = { accept: 'AcceptAllTrackedChanges', reject: 'RejectAllTrackedChanges', leave: '' } as const

/** Lets LibreOffice accept or reject all changes of files, and gives the texts of each: paragraphs that are not empty, in order. */
export class LibreOffice {
  readonly #work: string

  /** `work`: a folder of its own. */
  constructor(work: string) {
    this.#work = work
    // The first start makes the profile, with an empty module that is then ours.
    this.#run([])
    const basic = join(work, 'profile/user/basic/Standard')
    mkdirSync(basic, { recursive: true })
    writeFileSync(join(basic, 'Module1.xba'), macro)
  }

  settle(jobs: readonly LibreOfficeJob[]): readonly (readonly string[])[] {
    const path = (index: number, extension: string) => join(this.#work, `job-${index}.${extension}`)
    jobs.forEach(({ docx }, index) => {
      writeFileSync(path(index, 'docx'), docx)
    })
    const lines = jobs.map(({ verdict }, index) =>
      [commands[verdict], path(index, 'docx'), path(index, 'fodt')].join('|'),
    )
    const list = join(this.#work, 'jobs.txt')
    writeFileSync(list, `${lines.join('\n')}\n`)
    this.#run([`macro:///Standard.Module1.SettleAll("${list}")`])
    return jobs.map(({ withoutNumbers = false }, index) => {
      const written = path(index, 'fodt')
      if (!existsSync(written)) throw new Error(`LibreOffice could not open file ${index + 1}`)
      const file = readFileSync(written, 'utf8')
      const texts = textsOf(withoutNumbers ? file.replace(numberReference, '') : file)
      rmSync(written)
      rmSync(path(index, 'docx'))
      return texts
    })
  }

  /** LibreOffice's own comparison of two files: how many words it marks. */
  countCompared(before: Uint8Array, after: Uint8Array): number {
    const [old, now, list] = ['old.docx', 'new.docx', 'jobs.txt'].map((name) => join(this.#work, name)) as [
      string,
      string,
      string,
    ]
    const written = join(this.#work, 'compared.fodt')
    writeFileSync(old, before)
    writeFileSync(now, after)
    writeFileSync(list, `CompareDocuments|${now}|${written}|${old}\n`)
    this.#run([`macro:///Standard.Module1.SettleAll("${list}")`])
    return countTrackedWords(readFileSync(written, 'utf8'))
  }

  #run(given: readonly string[]): void {
    const profile = `-env:UserInstallation=file://${join(this.#work, 'profile')}`
    spawnSync(
      'soffice',
      [profile, '--headless', '--norestore', ...(given.length > 0 ? given : ['--terminate_after_init'])],
      {
        timeout: 600_000,
      },
    )
  }
}

/** The texts of a flat OpenDocument file, headers and footers first; notes stand where they are called. */
function textsOf(file: string): readonly string[] {
  const parts = ['office:master-styles', 'office:body'].map((name) => {
    const start = file.indexOf(`<${name}>`)
    return start < 0 ? '' : file.slice(start, file.indexOf(`</${name}>`, start))
  })
  const paragraphs = parts
    .join('')
    .replace(note, flattenNote)
    .split(/<\/text:(?:p|h)>/u)
  return paragraphs
    .map((piece) => {
      const start = piece.search(/<text:(?:p|h)[ >]/u)
      return (
        (start < 0 ? '' : piece.slice(start))
          // Pages are those of the file as it was opened, with all changes shown.
          .replace(/<text:page-(?:number|count)[^>]*?(?:\/>|>[^<]*)/gu, '')
          .replace(/<text:bookmark-ref text:reference-format="page"[^>]*?(?:\/>|>[^<]*)/gu, '')
          .replace(/<text:(?:tab|s|line-break)[^>]*\/>/gu, ' ')
          .replace(/<[^>]+>/gu, '')
          // A joiner of no width stands in cells that tracked changes have emptied.
          .replace(/[\s\u200d]+/gu, ' ')
          .trim()
      )
    })
    .filter((text) => text !== '')
}

const numberReference = /<text:bookmark-ref text:reference-format="number[^>]*?(?:\/>|>[^<]*)/gu
const note = /<text:note [^>]*>.*?<\/text:note>/gsu

/** A note as a stretch of the paragraph that calls it, whose text goes on after it. */
function flattenNote(called: string): string {
  const shown = called.replace(/<text:note-citation[^>]*>.*?<\/text:note-citation>/su, '')
  return `[${shown.replace(/<[^>]+>/gu, ' ')}]`
}

/** Words in the tracked changes of a flat OpenDocument file. */
function countTrackedWords(file: string): number {
  const count = (text: string) => splitWords(text.replace(/<[^>]+>/gu, ' ')).filter(isWord).length
  const deleted = [...file.matchAll(/<text:deletion>(.*?)<\/text:deletion>/gsu)].reduce(
    (sum, [, text = '']) => sum + count(text.replace(/<office:change-info>.*?<\/office:change-info>/gsu, '')),
    0,
  )
  const inserted = [...file.matchAll(/<text:change-start text:change-id="([^"]+)"\/>/gu)].reduce(
    (sum, found) => {
      const start = found.index + found[0].length
      const end = file.indexOf(`<text:change-end text:change-id="${found[1]}"/>`, start)
      return end < 0 ? sum : sum + count(file.slice(start, end))
    },
    0,
  )
  return deleted + inserted
}
